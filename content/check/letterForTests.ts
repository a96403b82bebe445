/** A letter of its organisers' own, written in Spanish first: what they demand is nobody else's, so it credits nobody. */
export const ownLetter = `---
title: "El puerto"
summary: "Una carta sobre un puerto."
updated: "2026-11-22"
revision: 1
changes:
  - {date: "2026-11-22", revision: 1, what: "Primera versión."}
version: "1.0"
date: "2026-11-22"
featured: true
organisers:
  names: ["Amigos del Puerto"]
  page: "https://puerto.example/"
  privacy: "privacidad@puerto.example"
  key: "age12pr4e9av6y0ce2tuqj0da0cl5zqqtrdqzck03f7cvw67krhzcv9s5x98lx"
addressees:
  - id: "port"
    name: "La Autoridad Portuaria"
    role: "a su presidenta"
    page: "https://autoridad.example/"
    contact: "registro-secreto@autoridad.example"
  - id: "city"
    name: "El Ayuntamiento"
salutation: "A quien decide:"
requests:
  - title: "Abran el muelle"
    text: "Les pedimos que abran el muelle."
    own: true
closing: "Esperamos su respuesta."
share:
  text: "Lean la carta sobre el puerto."
  signed: "He firmado la carta sobre el puerto."
colours: {light: "#1d6b4f", dark: "#7fd0b0"}
logo: "harbour.svg"
goals: [10, 100]
---

Este puerto es de todas las personas.
`;

/** The logo that it names. */
export const ownLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M2 10h36l-6 8H8z" fill="#1d6b4f"/><path d="M20 2v8" stroke="#1d6b4f" stroke-width="2"/></svg>\n';

/** The same in English, as its translation. */
export const ownTranslation = `---
title: "The harbour"
summary: "A letter about a harbour."
translates: 1
changes:
  - {date: "2026-11-22", revision: 1, what: "First version."}
version: "1.0"
date: "2026-11-22"
addressees:
  - {id: "port", name: "The Port Authority", role: "to its president"}
  - {id: "city", name: "The City Council"}
salutation: "To those who decide,"
requests:
  - title: "Open the quay"
    text: "We ask you to open the quay."
    own: true
closing: "We hope for your answer."
goals: [10, 100]
---

This harbour belongs to everybody.
`;

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from './checkContent.ts';
import type { Fault } from './fault.ts';

export const source = `publisher: "Internet Watch Foundation"
title: "Annual report"
date: "2019"
url: "https://iwf.example/report"
accessed: "2026-11-22"
kind: "ngo"
reliability: "primary"
`;

export const original = `---
title: "What is it?"
summary: "A lock."
order: 1
updated: "2026-11-22"
revision: 1
changes:
  - date: "2026-11-22"
    revision: 1
    what: "First version."
---

It is a lock. <Cite of="iwf-2019" />
`;

export const translation = `---
title: "¿Qué es?"
summary: "Un candado."
order: 1
translates: 1
changes:
  - date: "2026-11-22"
    revision: 1
    what: "First version."
---

Es un candado. <Cite of="iwf-2019" />
`;

export const position = `---
title: "ECPAT asks"
summary: "Three things."
updated: "2026-11-22"
revision: 1
organisation: "ECPAT"
about: "A network."
aboutSources: ["iwf-2019"]
date: "2023-04"
asks:
  - text: "ECPAT asks for one thing."
    sources: ["iwf-2019"]
  - text: "It asks for another."
    sources:
      - "iwf-2019"
questions:
  - question: "Why?"
    answer: "ECPAT says so."
    sources: ["iwf-2019"]
topics: ["messaging"]
original: "iwf-2019"
answeredBy:
  - view: "v-isoc"
    to: ["ask-1", "question-1"]
changes:
  - date: "2026-11-22"
    revision: 1
    what: "First version."
group: "middle"
---

ECPAT says so. <Cite of="iwf-2019" />
`;

const topics = 'topics:\n  - id: "messaging"\n';

export const views = `introSources: ["iwf-2019"]
views:
  - id: "v-isoc"
    group: "privacy"
    topics: ["messaging"]
    sources: ["iwf-2019"]
    replySources: ["iwf-2019"]
`;

export const words = (entries: string) =>
  `updated: "2026-11-22"\nrevision: 1\nchanges:\n  - {date: "2026-11-22", revision: 1, what: "First version."}\n${entries}`;
const sound = {
  'sources/iwf-2019.yaml': source,
  'topics/facts.yaml': topics,
  'topics/words.en.yaml': words('topics: {messaging: {title: "Messages", summary: "How they travel."}}\n'),
  'viewpoints/facts.yaml': views,
  'viewpoints/words.en.yaml': words(
    'intro: {title: "Shared", points: ["One."]}\nviews: {v-isoc: {holder: "ISOC", argument: "No.", reply: "Yes."}}\n',
  ),
  'faq/en/lock.mdx': original,
  'faq/es/lock.mdx': translation,
  'positions/en/ecpat.mdx': position,
};
/** The faults of a small content folder in which some files are different. */
export function faultsWith(files: Record<string, string>): Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [path, text] of Object.entries({ ...sound, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return checkContent(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

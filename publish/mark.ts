/** The portal's mark for pictures and paper: an envelope whose flap reads as a roof, with one lit window. */
export const mark = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<g fill="none" stroke="#14202e" stroke-width="2" stroke-linejoin="round"><path d="M4 13 16 4l12 9v14H4Z"/><path d="m4 13 12 8 12-8"/></g>',
  '<path d="M13.5 9.5h5v5h-5z" fill="#f3b63c"/></svg>',
].join('');

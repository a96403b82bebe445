import type { Fields } from '#content/schema/kinds.ts';

type Name = Fields<'walks'>['steps'][number]['drawing'];
/** Whether the service can read messages, or carries them closed. */
export type State = 'open' | 'closed';

/** Paths of a drawing: lines, dotted ways, what can be read, and the places at which something acts. */
type Paths = { lines?: string; way?: string; lit?: string; at?: readonly [x: number, y: number][] };
type WalkScene = Paths & { height: number } & Record<State, Paths>;

/* The things that stand on the ground, 70 below the top, each from its left edge. */
const phone = (x: number, y = 8) =>
  `M${x + 6} ${y}h24a6 6 0 0 1 6 6v50a6 6 0 0 1-6 6h-24a6 6 0 0 1-6-6v-50a6 6 0 0 1 6-6Zm8 54h8`;
const screen = (x: number, y = 8) => `M${x + 8} ${y + 12}h20v12h-20z`;
const service = (x: number) => `M${x} 70v-40l36-22 36 22v40Z`;
const closedLetter = (x: number) => `M${x} 38h32v22h-32Zm0 0 16 12 16-12`;
const openLetter = (x: number) => `M${x} 60v-20l16-10 16 10v20Zm0-20h32`;
const litLetter = (x: number) => `M${x + 2} 40h28v18h-28z`;
const report = (x: number, y: number) => `M${x} ${y}h14l6 6v20h-20Zm14 0v6h6`;
const litReport = (x: number, y: number) => `M${x + 3} ${y + 9}h14v14h-14z`;
const centre = (x: number) => `M${x} 70v-42l30-18 30 18v42ZM${x} 28h60M${x + 15} 36v34M${x + 30} 36v34M${x + 45} 36v34`;
const station = (x: number) =>
  `M${x} 70v-36h44v36ZM${x - 4} 34h52M${x + 22} 34v-22h16l-5 5 5 5h-16M${x + 17} 70v-16h10v16`;
const home = (x: number) => `M${x} 70v-30l26-22 26 22v30Z`;
const litWindow = (x: number) => `M${x + 19} 44h14v12h-14z`;
const picture = (x: number, y: number) => `M${x} ${y}h22v16h-22Zm3 13 6-6 4 4 3-3 3 5`;

/** Several reports; the first ones of them can be read. */
const places = [0, 1, 2, 3, 4, 5].map((index): [number, number] => [14 + (index % 3) * 30, index < 3 ? 6 : 42]);
const reports = places.map(([x, y]) => report(x, y)).join('');
const litReports = (count: number) =>
  places
    .slice(0, count)
    .map(([x, y]) => litReport(x, y))
    .join('');

const betweenPhones = { lines: `${phone(8)}${phone(316)}${service(144)}`, way: 'M56 44h84M220 44h84' };
const onPhones = `${screen(8)}${screen(316)}`;

/** The drawing of each step of the walk, in its two states. What is amber can be read, an arrow acts. */
export const walkScenes: Record<Name, WalkScene> = {
  message: {
    ...betweenPhones,
    height: 78,
    lit: onPhones,
    open: { lines: openLetter(164), lit: litLetter(164) },
    closed: { lines: closedLetter(164) },
  },
  detection: {
    height: 128,
    lines: `${betweenPhones.lines}M150 100h60v24h-60ZM156 108h20M156 116h20M184 108h20M184 116h20`,
    way: betweenPhones.way,
    lit: onPhones,
    open: { lines: openLetter(164), lit: litLetter(164), way: 'M180 98v-8', at: [[180, 78]] },
    closed: { lines: closedLetter(164), way: 'M148 112q-122 8-122-18', at: [[26, 76]] },
  },
  report: {
    height: 88,
    lines: `${phone(8)}${service(120)}${centre(286)}`,
    way: 'M56 44h60',
    lit: screen(8),
    open: {
      lines: `${openLetter(140)}${report(230, 32)}`,
      lit: `${litLetter(140)}${litReport(230, 32)}`,
      way: 'M200 46h22M258 46h22',
      at: [[156, 76]],
    },
    closed: {
      lines: `${closedLetter(140)}${report(230, 32)}`,
      lit: 'M233 48h8v8h-8z',
      way: 'M200 46h22M258 46h22',
      at: [[26, 76]],
    },
  },
  centre: {
    height: 78,
    lines: `${reports}${centre(150)}${station(284)}`,
    way: 'M112 40h32M218 50h54',
    open: { lit: litReports(6) },
    closed: { lit: litReports(2) },
  },
  police: {
    height: 88,
    lines: `${reports}${station(158)}${phone(300)}`,
    way: 'M112 44h36M218 50h72',
    open: { lit: litReports(6), at: [[54, 76]] },
    closed: { lit: `${litReports(2)}${screen(300)}`, at: [[318, 76]] },
  },
  child: {
    height: 150,
    lines: `${station(20)}${home(290)}${phone(162, 76)}`,
    way: 'M214 110q60 0 88-34',
    lit: `${litWindow(290)}${screen(162, 76)}`,
    open: { lines: report(168, 30), lit: litReport(168, 30), way: 'M78 50h82M200 50h82' },
    closed: { way: 'M78 64q40 44 76 46', at: [] },
  },
  copies: {
    height: 88,
    lines: `${betweenPhones.lines}${picture(72, 14)}${picture(256, 14)}`,
    way: betweenPhones.way,
    lit: onPhones,
    open: { lines: picture(169, 40), lit: 'M169 40h22v16h-22z', at: [[180, 76]] },
    closed: { lines: closedLetter(164), at: [[26, 76]] },
  },
};

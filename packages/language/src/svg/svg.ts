import { printable, visibleForm } from "../tokens/index.js";
import type { Sentence } from "../types.js";
import { type Arc, type Layout, layOut } from "./layout.js";
import { widthOf } from "./measure.js";
import { STYLE } from "./style.js";

const FORM_SIZE = 16;
const LABEL_SIZE = 12;
const TAG_SIZE = 11;
/** Pixels: around the picture, from level to level, between words and the first arcs, and below the words for tags and names. */
const MARGIN = 20;
const LEVEL = 26;
const ABOVE_WORDS = 24;
const BELOW_WORDS = 58;
const CORNER = 8;
const LONGEST_FORM = 48;
const CORE: ReadonlySet<string> = new Set(["nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "root"]);

/**
 * Draws parsed sentences, one below the other: words with their tags, names underlined with their kind, and an arrow
 * from each head to its dependents with the relation on it.
 *
 * @returns a whole SVG document with its own style for day and night; the words are escaped
 */
export function toSvg(sentences: readonly Sentence[]): string {
  let top = MARGIN;
  let width = 0;
  const drawn: string[] = [];
  for (const sentence of sentences) {
    const { svg, width: wide, height } = drawSentence(sentence, top);
    drawn.push(svg);
    top += height + MARGIN;
    width = Math.max(width, wide);
  }
  const size = `${round(width + 2 * MARGIN)}`;
  const title = escapeXml(sentences.map(wordsOf).join(" ").slice(0, 300));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="tree" role="img" width="${size}" height="${round(top)}" viewBox="0 0 ${size} ${round(top)}">
<title>${title}</title>
<style>${STYLE}</style>
<rect class="paper" width="100%" height="100%"/>
${drawn.join("\n")}
</svg>
`;
}

const wordsOf = ({ tokens }: Sentence): string => tokens.map(({ form }) => form).join(" ");

function drawSentence(sentence: Sentence, top: number): { svg: string; width: number; height: number } {
  const forms = sentence.tokens.map(({ form }) => short(visibleForm(form)));
  const widths = sentence.tokens.map(({ upos }, at) =>
    Math.max(widthOf(forms[at]!, FORM_SIZE), widthOf(upos, TAG_SIZE) + 4),
  );
  const layout = layOut(sentence, widths, (label) => widthOf(label, LABEL_SIZE));
  const line = (layout.levels + 1) * LEVEL + ABOVE_WORDS;
  const words = sentence.tokens.map(({ upos }, at) => {
    const x = round(layout.centres[at]!);
    return `<text class="form" x="${x}" y="${line}">${escapeXml(forms[at]!)}</text><text class="tag" x="${x}" y="${line + 18}">${upos}</text>`;
  });
  const floor = line - ABOVE_WORDS + 4;
  // Long arcs first: labels of short ones are drawn over them.
  const arcs = [...layout.arcs].reverse().map((arc) => drawArc(arc, floor));
  const joints = sentence.multiwords.map(({ first, last }) => {
    const left = layout.centres[first - 1]!;
    const right = layout.centres[last - 1]!;
    return `<path class="joint" d="M${round(left)} ${line + 5}H${round(right)}"/>`;
  });
  const parts = [drawRoot(layout, floor), ...arcs, ...joints, ...drawNames(sentence, layout, widths, line), ...words];
  return {
    svg: `<g transform="translate(${MARGIN} ${round(top)})">\n${parts.join("\n")}\n</g>`,
    width: layout.width,
    height: line + BELOW_WORDS - MARGIN,
  };
}

function drawArc({ from, to, level, label }: Arc, floor: number): string {
  const y = floor - level * LEVEL;
  const turn = from < to ? CORNER : -CORNER;
  const path = `M${round(from)} ${floor}V${y + CORNER}Q${round(from)} ${y} ${round(from + turn)} ${y}H${round(to - turn)}Q${round(to)} ${y} ${round(to)} ${y + CORNER}V${floor - 5}`;
  const text = `<text class="label" x="${round((from + to) / 2)}" y="${y + 4}">${escapeXml(label)}</text>`;
  return `<g${familyOf(label)}><path class="arc" d="${path}"/>${tip(to, floor)}${text}</g>`;
}

function drawRoot({ root, centres, levels }: Layout, floor: number): string {
  const x = centres[root];
  if (x === undefined) return "";
  const y = floor - (levels + 1) * LEVEL + 10;
  return `<g class="core"><path class="arc" d="M${round(x)} ${y}V${floor - 5}"/>${tip(x, floor)}<text class="label" x="${round(x)}" y="${y}">root</text></g>`;
}

function drawNames({ names }: Sentence, { centres }: Layout, widths: readonly number[], line: number): string[] {
  return names.map(({ kind, first, last }) => {
    const left = centres[first - 1]! - widths[first - 1]! / 2;
    const right = centres[last - 1]! + widths[last - 1]! / 2;
    const y = line + 27;
    const text = `<text x="${round((left + right) / 2)}" y="${y + 15}">${kind}</text>`;
    return `<g class="name ${kind}"><line x1="${round(left)}" x2="${round(right)}" y1="${y}" y2="${y}"/>${text}</g>`;
  });
}

const tip = (x: number, y: number): string =>
  `<path class="tip" d="M${round(x - 3.5)} ${y - 7}L${round(x + 3.5)} ${y - 7}L${round(x)} ${y}Z"/>`;

const familyOf = (label: string): string => (CORE.has(label.replace(/:.*/, "")) ? ' class="core"' : "");

function short(form: string): string {
  const points = [...form];
  return points.length > LONGEST_FORM ? `${points.slice(0, LONGEST_FORM - 1).join("")}…` : form;
}

function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** The part of the DOM that is needed here; linkedom's nodes have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttribute?(name: string): string | null;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG BUTTON SELECT TEXTAREA INPUT HEAD TITLE".split(" "),
);
const ELEMENT = 1;
const TEXT = 3;

/** Text of a page's part, one block a line, so that words of neighbouring blocks never run together. */
export function blockText(root: DomNode): string {
  const lines: string[] = [];
  let line = "";
  const breakLine = (): void => {
    const text = line.replace(/[ \t\n\r\f\v]+/g, " ").trim();
    if (text) lines.push(text);
    line = "";
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? "";
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== ELEMENT || SKIPPED.has(name)) return;
    if (name === "BR") {
      breakLine();
      return;
    }
    const block = BLOCKS.has(name);
    if (block) breakLine();
    else if (name === "TD" || name === "TH") line += " ";
    // linkedom makes the list anew each time it is asked: once a node, or long lists are quadratic
    for (const child of Array.from(node.childNodes)) visit(child);
    if (block) breakLine();
  };
  for (const child of Array.from(root.childNodes)) visit(child);
  breakLine();
  return lines.join("\n");
}

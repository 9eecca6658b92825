/** Deeper nesting than this is cut flat before parsing: no recursion anywhere can be driven too deep. */
const DEEPEST = 100;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const RAW = new Set(["script", "style", "template", "noscript", "svg", "iframe", "object", "math"]);
const TAG =
  /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>"']|"[^"<]{0,20000}"|'[^'<]{0,20000}'){0,400})>|<!--|<!\[CDATA\[/g;

/**
 * Makes a page safe to parse: scripts, styles, drawings and comments out (JSON-LD stays), nesting bounded.
 * One pass, linear in the length of the page.
 */
export function guardHtml(html: string): string {
  const parts: string[] = [];
  let kept = 0;
  let depth = 0;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const [whole, slash, name = "", attributes = ""] = found;
    const start = found.index;
    if (!name) {
      const close = html.indexOf(whole === "<!--" ? "-->" : "]]>", start + 4);
      parts.push(html.slice(kept, start));
      kept = close < 0 ? html.length : close + 3;
      TAG.lastIndex = kept;
      continue;
    }
    const tag = name.toLowerCase();
    if (tag === "script" && !slash && /text\/template/i.test(attributes)) {
      // some blogs keep the article in a template: unwrapped, its closing tag is dropped below
      parts.push(html.slice(kept, start));
      kept = start + whole.length;
    } else if (RAW.has(tag) && !(tag === "script" && /ld\+json/i.test(attributes))) {
      parts.push(html.slice(kept, start));
      kept = slash || attributes.endsWith("/") ? start + whole.length : rawEnd(html, tag, start + whole.length);
      TAG.lastIndex = kept;
    } else if (tag === "script" && !slash) TAG.lastIndex = rawEnd(html, tag, start + whole.length);
    else if (!VOID.has(tag) && !attributes.endsWith("/")) {
      depth += slash ? -1 : 1;
      if (depth < 0) depth = 0;
      if (depth > DEEPEST || (slash && depth >= DEEPEST)) {
        parts.push(html.slice(kept, start), " ");
        kept = start + whole.length;
      }
    }
  }
  parts.push(html.slice(kept));
  return parts.join("");
}

/** End of a raw element's closing tag, or of the page. `noscript` without end keeps the rest. */
function rawEnd(html: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}\\s{0,20}>`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  if (found) return found.index + found[0].length;
  return tag === "script" || tag === "style" ? html.length : from;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CorantoError } from "./errors.js";
import { readArticle } from "./read.js";

const BODY =
  "Arvanian Foreign Minister Teodor Lask met his Belmark counterpart in Geneva.\nThe two agreed to resume talks on the border.\nNo date was set.";
const codeOf = (input: string | Uint8Array, given = {}): string => {
  try {
    readArticle(input, given);
    return "";
  } catch (fault) {
    return fault instanceof CorantoError ? fault.code : String(fault);
  }
};

describe("header lines", () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      "all keys",
      `id: x1\noutlet: Example Times\npublished: 2026-02-12\ntitle: Talks\nbyline: A. Roe\nurl: https://example.org/1\n\n${BODY}`,
      {
        id: "x1",
        outlet: "Example Times",
        title: "Talks",
        byline: "A. Roe",
        url: "https://example.org/1",
        published: { value: "2026-02-12", source: "given" },
        text: BODY,
        removed: [],
      },
    ],
    ["no empty line", `outlet: Example Times\n${BODY}`, { outlet: "Example Times", text: BODY }],
    [
      "a date that is none",
      `published: soon\n\n${BODY}`,
      { published: null, text: BODY, removed: [{ text: "published: soon", why: expect.any(String) }] },
    ],
    ["a date of two readings", `date: 03/04/2026\n\n${BODY}`, { published: null, text: BODY }],
    ["a day that is none", `published: 2026-02-30\n\n${BODY}`, { published: null, text: BODY }],
    [
      "a key that is not known",
      `title: Talks\nsource_id: 7\n\n${BODY}`,
      { title: "Talks", text: BODY, removed: [{ text: "source_id: 7", why: expect.any(String) }] },
    ],
    [
      "Windows line ends",
      `outlet: Example Times\r\n\r\n${BODY.replaceAll("\n", "\r\n")}`,
      { outlet: "Example Times", text: BODY },
    ],
    [
      "none: a colon in the text",
      `Geneva: the talks go on.\n\n${BODY}`,
      { text: `Geneva: the talks go on.\n\n${BODY}` },
    ],
  ])("%s", (_, source, expected) => {
    expect(readArticle(source)).toMatchObject(expected);
  });
});

describe("the copier's frame", () => {
  test.each<[string, string, Record<string, unknown>]>([
    ["name above and below", `Daily Example\n${BODY}\nDaily Example`, { outlet: "Daily Example", text: BODY }],
    ["a damaged last letter", `Daily Example\n${BODY}\nDaily Examplel`, { outlet: "Daily Example", text: BODY }],
    ["the given name once", `outlet: Daily Example\n\n${BODY}\nDaily Example`, { outlet: "Daily Example", text: BODY }],
    ["credit in the last line", `${BODY}\n(EXP)`, { credit: "EXP", text: BODY }],
    ["credit after the last stop", `${BODY}/VOA`, { credit: "VOA", text: BODY }],
    [
      "credit and frame",
      `Daily Example\n${BODY} (Reuters)\nDaily Example`,
      { credit: "Reuters", outlet: "Daily Example", text: BODY },
    ],
    ["invitations", `Share this article\n${BODY}\nSubscribe to our newsletter\nRead more: Boats leave`, { text: BODY }],
    [
      "dateline stays",
      `GENEVA, 14 April (Reuters) — ${BODY}`,
      { credit: "Reuters", dateline: "GENEVA, 14 April (Reuters)", text: `GENEVA, 14 April (Reuters) — ${BODY}` },
    ],
  ])("%s", (_, source, expected) => {
    expect(readArticle(source)).toMatchObject(expected);
  });

  test.each([
    [`Talks Resume\n${BODY}`, "a headline"],
    [`${BODY}\nThe pact covers trade (and transit).`, "brackets at the end"],
    [`${BODY}\n“We share this view,” he said.`, "a paragraph about sharing"],
    [`${BODY}\nHe told the AP`, "an agency that is spoken of"],
    ["One line only.", "one line"],
  ])("leaves %j", (source) => {
    expect(readArticle(source)).toMatchObject({ text: source, removed: [] });
  });
});

describe("publication date", () => {
  test.each<[string, unknown]>([
    [`${BODY}\nPosted on 12 February 2026`, { value: "2026-02-12", source: "text" }],
    [`${BODY}\nMay 5, 2026`, { value: "2026-05-05", source: "text" }],
    [`GENEVA, April 14, 2026 (EXP) — ${BODY}`, { value: "2026-04-14", source: "text" }],
    [
      `${BODY}\nThe pact was signed in November 2022 and will end by May 2030.`,
      { value: "2022-11/2030-05", source: "inferred" },
    ],
  ])("%s", (source, expected) => {
    expect(readArticle(source).published).toMatchObject(expected as object);
  });

  test("nothing is known", () => {
    expect(readArticle(BODY).published).toBeNull();
  });
});

describe("HTML", () => {
  const paragraphs = BODY.split("\n")
    .map((line) => `<p>${line} ${"It went on for hours, officials of both sides said. ".repeat(4)}</p>`)
    .join("");
  const page = `<!doctype html><html lang="en"><head><title>x</title><meta property="og:site_name" content="Example Times"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks &amp; more","datePublished":"2026-02-12T10:00:00Z","author":[{"name":"A. Roe"}]}</script><script>document.write("EVIL")</script></head><body><nav>Menu</nav><article><h1>Talks</h1>${paragraphs}<p class="newsletter">Sign up now</p></article><footer>© 2026</footer></body></html>`;

  test("text and metadata", () => {
    const article = readArticle(page, { url: "https://example.org/1" });
    expect(article).toMatchObject({
      outlet: "Example Times",
      title: "Talks & more",
      byline: "A. Roe",
      language: "en",
      published: { value: "2026-02-12T10:00Z", source: "metadata" },
    });
    expect(article.text).toContain("agreed to resume talks");
    expect(article.text).not.toMatch(/EVIL|Menu|Sign up|©/);
  });

  test.each([
    ["<div>".repeat(20_000) + BODY, "deep"],
    [`<p>${BODY}`, "unclosed"],
    [`<html><body><p>${BODY}</p><script>while(true){}</script><style>p{`, "open style"],
    [`<html><body><p>${BODY}</p>${"<b><i>".repeat(5000)}`, "crossed"],
    [`<p>${BODY}</p><a ${"x".repeat(50_000)}`, "a tag without end"],
  ])("hostile page %#", (source) => {
    expect(readArticle(source).text).toContain("agreed to resume talks");
  });
});

describe("bytes", () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  test.each<[string, Uint8Array, string]>([
    ["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode("café")), "café"],
    ["UTF-16 LE with a mark", Uint8Array.of(0xff, 0xfe, 0x63, 0, 0xe9, 0), "cé"],
    ["UTF-16 BE without", latin("\0a\0b\0c\0d\0e\0f"), "abcdef"],
    ["windows-1252", latin("He said \x93caf\xe9\x94"), "He said “café”"],
    [
      "the page's own word",
      latin('<html><meta charset="iso-8859-2"><body><p>\xb1 ends the line.</p></body></html>'),
      "ą ends the line.",
    ],
  ])("%s", (_, bytes, text) => {
    expect(readArticle(bytes).text).toBe(text);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "E103"],
    ["blank", " \n\t ", "E103"],
    ["no bytes", new Uint8Array(), "E103"],
    ["header only", "title: Talks\noutlet: Example Times\n", "E103"],
    ["PDF", latin("%PDF-1.7 ..."), "E104"],
    ["zeros", new Uint8Array(100), "E104"],
    ["too large", "word ".repeat(1_100_000), "E105"],
    ["a page without text", "<html><body><nav>Menu</nav></body></html>", ""],
  ])("%s", (_, input, code) => {
    if (code) expect(codeOf(input)).toBe(code);
    else expect(codeOf(input)).toMatch(/^(?:E111)?$/);
  });
});

test("the same words get the same id, other words another", () => {
  expect(readArticle(BODY).id).toBe(readArticle(`${BODY}\n`).id);
  expect(readArticle(BODY).id).not.toBe(readArticle(`${BODY} More.`).id);
  expect(readArticle(BODY, { id: "mine" }).id).toBe("mine");
});

test("any input gives an article or a coded error", () => {
  const pieces = [
    "outlet: ",
    "\n",
    "\n\n",
    "<p>",
    "</div>",
    "<!--",
    "(AP)",
    "/VOA",
    ".",
    "Daily Example",
    "2026-01-01",
    "\ud800",
    "<script>",
    "&amp;",
    " — ",
  ];
  const made = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((found) => found.join(""));
  fc.assert(
    fc.property(fc.oneof(made, fc.uint8Array({ maxLength: 200 }), fc.string({ unit: "binary" })), (input) => {
      expect(codeOf(input)).toMatch(/^(?:E1\d\d)?$/);
    }),
    { numRuns: 150 },
  );
});

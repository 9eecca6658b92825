const ASCII = /^[a-z]+(?: [a-z]+)*$/;
/** Letters that Unicode does not decompose. */
const OTHER: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};

/** The key under which a place name is found: lower case, no marks, words parted by one blank. "Xi’an" → "xian". */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘ʼ`´]/g, "")
    .replace(/[łøđıßæœþð]/g, (letter) => OTHER[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Addresses, mail, handles, tags, file names: one word each, as in EWT. Every repetition has a bound: no input is slow. */
const ADDRESS =
  /(?:(?:https?|ftp):\/\/[^\s<>"“”]{1,2000}|(?:mailto|news|doi):[^\s<>"“”]{1,2000}|www\d?\.[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[@#][\p{L}_][\p{L}\p{N}_]{0,100}|(?:[\w-]{1,63}\.){1,8}(?:com|org|net|gov|edu|mil|int|info|co|uk|us|eu|de|fr|ru|cn|in|au|ca|jp|tv|io|me|ua|il|ir|pk|za|br|news)(?:\.[a-z]{2})?(?![\p{L}\p{N}_])(?:\/[^\s<>"“”]{0,2000})?|[\w-]{1,63}\.(?:html?|pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|gif|zip|php|aspx?)(?![\p{L}\p{N}_]))/iuy;
/** Marks at the end of an address that belong to the sentence. */
const TRAILING = ".,;:!?'’”)]}>*";

/**
 * Matches an address at a place.
 *
 * @returns the end of the address, or 0 when there is none
 */
export function matchAddress(text: string, start: number, end: number): number {
  ADDRESS.lastIndex = start;
  const found = ADDRESS.exec(text);
  if (!found) return 0;
  const address = found[0];
  let length = address.length;
  while (length > 0 && TRAILING.includes(address[length - 1]!)) {
    if (address[length - 1] === ")" && address.includes("(")) break;
    length--;
  }
  return length > 1 && start + length <= end ? start + length : 0;
}

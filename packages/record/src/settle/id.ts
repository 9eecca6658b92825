import { createHash } from "node:crypto";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** @returns 12 characters of Crockford's base 32 (60 bits): the same happening has the same id in every library */
export function happeningId(key: string, mark: string): string {
  const bytes = createHash("sha256").update(`${key}\n${mark}`).digest();
  return Array.from(bytes.subarray(0, 12), (byte) => DIGITS[byte & 31]).join("");
}

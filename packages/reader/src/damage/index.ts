import type { Damage } from "@coranto/intake/article";
import type { Sentence } from "@coranto/language";

export function findDamage(_text: string, _sentences: readonly Sentence[]): readonly Damage[] {
  return [];
}

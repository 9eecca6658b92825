import { loadActors } from "@coranto/lexicon";
import type { Draft } from "./roster.js";

type Gender = "male" | "female";

const MALE =
  /(^|\W)(man|boy|husband|father|brother|son|king|prince|uncle|policeman|spokesman|businessman|congressman|chairman|gunman|priest|monk|grandfather|emperor|sultan|nephew|duke|lord|actor|widower)$/;

const FEMALE =
  /(^|\W)(woman|girl|wife|mother|sister|daughter|queen|princess|aunt|policewoman|spokeswoman|businesswoman|congresswoman|chairwoman|widow|actress|nun|grandmother|empress|niece|duchess|countess|lady|girlfriend)$/;

/** What an honorific or a noun tells: "Mrs. Lask", "the spokeswoman". */
export function sureGender(draft: Draft): Gender | undefined {
  if (draft.gender) return draft.gender;
  const noun = draft.kind === "group" ? draft.pieces[0]! : (draft.officeKey ?? "");
  if (MALE.test(noun)) return "male";
  if (FEMALE.test(noun)) return "female";
  return undefined;
}

/** What the first name makes likely. */
export function firstNameGender(draft: Draft): Gender | undefined {
  if (draft.kind === "group") return undefined;
  return loadActors().gender.get(draft.pieces[0] ?? draft.name.toLowerCase().split(" ")[0]!);
}

import { loadActors } from "@coranto/lexicon";
import type { Draft } from "./roster.js";

const MALE =
  /(^|\W)(man|boy|husband|father|brother|son|king|prince|uncle|policeman|spokesman|businessman|congressman|chairman|gunman|priest|monk|grandfather|emperor|sultan)$/;

const FEMALE =
  /(^|\W)(woman|girl|wife|mother|sister|daughter|queen|princess|aunt|policewoman|spokeswoman|businesswoman|congresswoman|chairwoman|widow|actress|nun|grandmother|empress)$/;

export function genderOf(draft: Draft): "male" | "female" | undefined {
  if (draft.gender) return draft.gender;
  const noun = draft.kind === "group" ? draft.pieces[0]! : (draft.officeKey ?? "");
  if (MALE.test(noun)) return "male";
  if (FEMALE.test(noun)) return "female";
  if (draft.kind !== "person" || draft.pieces.length < 2) return undefined;
  return loadActors().gender.get(draft.pieces[0]!);
}

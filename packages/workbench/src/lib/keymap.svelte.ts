import { COMMANDS, type CommandId, DEFAULT_KEYS, type Keymap, parseKeys } from "./keys.ts";
import { recall, remember } from "./storage.ts";

const STORE = "coranto.keys";

/** The reader's keys; kept in this browser only. */
class Keys {
  map = $state.raw<Keymap>(parseKeys(recall(STORE)));

  /** Gives a command another key; whoever had that key loses it. */
  set(command: CommandId, key: string): void {
    const freed = COMMANDS.map(
      ({ id }) => [id, id === command ? key : this.map[id] === key ? "" : this.map[id]] as const,
    );
    this.#store(Object.fromEntries(freed) as Keymap);
  }

  off(): void {
    this.#store(Object.fromEntries(COMMANDS.map(({ id }) => [id, ""])) as Keymap);
  }

  reset(): void {
    this.#store(DEFAULT_KEYS);
  }

  #store(map: Keymap): void {
    this.map = map;
    remember(STORE, JSON.stringify(map));
  }
}

export const keys = new Keys();

/** What a component may answer: the commands, and Escape, which nobody can change. */
type Wish = CommandId | "escape";
type Handler = () => void;
const handlers = new Map<Wish, Handler[]>();

/** Lets a component answer a key while it is shown; the newest answers. @returns takes it back */
export function onCommand(command: Wish, handler: Handler): () => void {
  const list = handlers.get(command) ?? [];
  handlers.set(command, list);
  list.push(handler);
  return () => void list.splice(list.indexOf(handler), 1);
}

/** @returns whether somebody answered */
export function runCommand(command: Wish): boolean {
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

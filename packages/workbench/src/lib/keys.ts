/** What single keys do. The list is the help dialog's; every key can be changed or switched off there. */
export const COMMANDS = [
  { id: "search", key: "/", does: "go to the search field" },
  { id: "help", key: "?", does: "show these keys" },
  { id: "next", key: "j", does: "next event, happening or row" },
  { id: "previous", key: "k", does: "the one before" },
  { id: "next-statement", key: "n", does: "next statement in an article" },
  { id: "previous-statement", key: "p", does: "the statement before" },
  { id: "why", key: "w", does: "open or close why the chosen event was read so" },
  { id: "copies", key: "o", does: "count copies once, or all reports" },
  { id: "today", key: "t", does: "Today" },
  { id: "relations", key: "r", does: "Relations: choose two sides" },
] as const;

export type CommandId = (typeof COMMANDS)[number]["id"];
/** Command → its key. An empty key is a command without one. */
export type Keymap = Readonly<Record<CommandId, string>>;

export const DEFAULT_KEYS = Object.fromEntries(COMMANDS.map(({ id, key }) => [id, key])) as Keymap;

/** Which command a key press asks for: none while typing, none with Ctrl, Alt or Meta held. */
export function commandOf(event: KeyboardEvent, keys: Keymap): CommandId | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return undefined;
  if (isTyping(event.target)) return undefined;
  return COMMANDS.find(({ id }) => keys[id] !== "" && keys[id] === event.key)?.id;
}

const TYPED = new Set(["text", "search", "date", "number", "email", "url", "tel", "password"]);

/** Whether keys go into a field here: letters must then be letters. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as Partial<HTMLElement & HTMLInputElement> | null;
  if (element?.isContentEditable) return true;
  if (element?.tagName === "INPUT") return TYPED.has(element.type ?? "text");
  return element?.tagName === "TEXTAREA" || element?.tagName === "SELECT";
}

/** A keymap as it was stored; anything unreadable or unknown falls back to the list above. */
export function parseKeys(stored: string | null): Keymap {
  let read: unknown;
  try {
    read = JSON.parse(stored ?? "{}");
  } catch {
    read = {};
  }
  const own = typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
  const keyOf = (id: CommandId): string => {
    const key = own[id];
    return typeof key === "string" && key.length <= 1 ? key : DEFAULT_KEYS[id];
  };
  return Object.fromEntries(COMMANDS.map(({ id }) => [id, keyOf(id)])) as Keymap;
}

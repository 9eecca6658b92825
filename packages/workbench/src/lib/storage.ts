/** What this browser keeps for the reader. A browser that refuses storage forgets, nothing else. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse: the setting then holds until the page is closed.
  }
}

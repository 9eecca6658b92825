import type { Driver } from "./sqlite.js";

/** Who has the library open for writing, so that "locked" can say by whom. The row is only a note: SQLite does the locking. */
export function enterWriter(driver: Driver): void {
  const [, ...words] = process.argv;
  driver.prepare("insert or replace into writers values (?, ?)").run(process.pid, words.join(" ").slice(0, 200));
  for (const { pid } of driver.prepare("select pid from writers").all())
    if (!alive(Number(pid))) driver.prepare("delete from writers where pid = ?").run(pid!);
}

export function leaveWriter(driver: Driver): void {
  driver.prepare("delete from writers where pid = ?").run(process.pid);
}

/** @returns the other processes that have it open for writing, in words */
export function otherWriters(driver: Driver): string {
  try {
    const rows = driver.prepare("select pid, command from writers where pid <> ?").all(process.pid);
    const named = rows.filter(({ pid }) => alive(Number(pid))).map(({ pid, command }) => `process ${pid} (${command})`);
    return named.join(", ") || "another program";
  } catch {
    return "another program";
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

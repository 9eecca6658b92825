import { type Problem, problemOf, UNREACHABLE } from "./problem.ts";

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Answers kept to show at once when a page is seen again; the newest uses last. */
const KEPT = 60;

/** Asks the server of this page and no other. Keeps answers with their ETag, so that an unchanged library answers 304. */
export class Api {
  readonly #kept = new Map<string, { readonly tag: string | null; readonly value: unknown }>();
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch = (...given) => fetch(...given)) {
    this.#fetch = fetcher;
  }

  /** The answer this address gave last, if it is still kept. */
  kept<T>(address: string): T | undefined {
    return this.#kept.get(address)?.value as T | undefined;
  }

  /** @throws DOMException `AbortError` when `signal` stops it; every other failure is an answer */
  async get<T>(address: string, signal?: AbortSignal): Promise<Answer<T>> {
    const before = this.#kept.get(address);
    const headers = { accept: "application/json", ...(before?.tag ? { "if-none-match": before.tag } : {}) };
    try {
      const response = await this.#fetch(address, { headers, cache: "no-store", ...(signal ? { signal } : {}) });
      if (response.status === 304 && before) return { ok: true, value: before.value as T };
      if (!response.ok) return { ok: false, problem: await problemOf(response) };
      const value = (await response.json()) as T;
      this.#keep(address, response.headers.get("etag"), value);
      return { ok: true, value };
    } catch (error) {
      if (signal?.aborted) throw error;
      return { ok: false, problem: UNREACHABLE };
    }
  }

  #keep(address: string, tag: string | null, value: unknown): void {
    this.#kept.delete(address);
    this.#kept.set(address, { tag, value });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && !oldest.done) this.#kept.delete(oldest.value);
  }
}

/** After an update the host may no longer have a piece that the open page asks for: the page has to be loaded anew. */

const LOADED_ANEW = 'loaded-anew'

/** Milliseconds within which a second loading would only go round in a circle. */
const CIRCLE = 60_000

/** The part of the page that this needs. */
export interface Loading {
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly location: { reload(): void }
}

/** What browsers say where a piece of the program could not be loaded. */
export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|module script failed|preload|Importing a module/i.test(error.message)

/** @returns whether the page is being loaded anew; not where that was tried just now */
export function loadAnew(page: Loading, now: number): boolean {
  try {
    const last = Number(page.sessionStorage.getItem(LOADED_ANEW) ?? 0)
    if (now - last < CIRCLE) return false
    page.sessionStorage.setItem(LOADED_ANEW, String(now))
  } catch {
    // Where nothing can be remembered, a circle could not be told.
    return false
  }
  page.location.reload()
  return true
}

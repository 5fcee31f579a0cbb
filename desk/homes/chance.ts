/** What a home needs from outside: the time, and chance. A test brings its own. */
export interface Chance {
  /** Milliseconds since 1970. */
  now(): number
  /** Twelve hexadecimal digits that nobody else has. */
  token(): string
  /** Resolves after so many milliseconds. */
  after(milliseconds: number): Promise<void>
}

export const chance: Chance = {
  now: () => Date.now(),
  token: () =>
    [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

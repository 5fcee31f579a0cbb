/** Seeded randomness: the same seed gives the same examples on every machine. */

export class Random {
  private state: number

  /** FNV-1a over the words of the seed, so that each unit draws its own numbers and adding one changes no other. */
  constructor(seed: string) {
    this.state = 0x811c9dc5
    for (const character of seed) this.state = Math.imul(this.state ^ character.codePointAt(0)!, 0x01000193)
  }

  /** In [0, 1): mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  pick<T>(options: readonly T[]): T {
    return options[this.whole(0, options.length - 1)]!
  }

  /** Digits, as many as asked. */
  digits(length: number): string {
    return Array.from({ length }, () => this.whole(0, 9)).join('')
  }

  /** Another order of the same things. */
  shuffle<T>(things: readonly T[]): T[] {
    const order = [...things]
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.whole(0, i)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    return order
  }
}

/** What a session takes from outside: the rules, the codec, the clock, and whoever listens. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Day } from '../../templates/values/day.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import type { DeskState } from './session.ts'

export interface Outside {
  readonly registry: Registry
  readonly codec: Codec
  today(): Day
  /** Names the state that is laid by, so that later ones come later by name. */
  stamp(): string
  /** Awaited between two pieces of work: what the user says meanwhile is heard. */
  pause(): Promise<void>
  /** Hears what has become another since it was last told. */
  tell(changed: Partial<DeskState>): void
}

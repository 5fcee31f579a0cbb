/** How a file is opened. */
import type { Limits } from '../limits.ts'
import type { Unpacking } from '../zip/codec.ts'

/** What a host supplies, and how much is accepted. */
export interface Opening extends Unpacking {
  readonly limits?: Partial<Limits>
  /** The file's name or path. It names the sheet of a CSV file, and tells .et from .xls, whose bytes are the same. */
  readonly name: string
  /** Whether a Word document is read as well: its tables as sheets. Refused unless said. */
  readonly documents?: boolean
}

/** All families of inputs. */
import { EDITS } from './families-of-edits.ts'
import { FILES } from './families-of-files.ts'
import { WORKBOOKS } from './families-of-workbooks.ts'
import type { Family } from './family.ts'

export const FAMILIES: readonly Family[] = [...WORKBOOKS, ...FILES, ...EDITS]

/** What is invented of a studio before its sheets are written. */

import type { Day } from '../../templates/values/day.ts'
import type { StudioType } from '../../templates/values/vocabulary.ts'
import type { StudioMeasure } from './achievements.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Trade } from './trades.ts'
import type { Unit } from './units.ts'

export interface Member extends Person {
  readonly frontLine: boolean
  readonly skillGrade: string
}

export interface StudioPlan {
  readonly measure: StudioMeasure
  readonly unit: Unit
  /** From 1 within its unit; also its rank there. */
  readonly ordinal: number
  readonly brand: string
  readonly trade: Trade
  readonly type: StudioType | null
  /** The union that named it at its own level. */
  readonly namedBy: string
}

/** What the application and its sheets share. */
export interface StudioFacts extends StudioPlan {
  readonly random: Random
  readonly number: string
  readonly name: string
  readonly leader: Person
  readonly team: readonly Member[]
  readonly employer: string
  readonly creditCode: string
  readonly foundedOn: Day
  readonly namedOn: Day
  readonly appliedOn: Day
  readonly honour: string
  readonly honourLevel: string
  readonly skillGrade: string
}

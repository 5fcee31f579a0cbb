/** The programmes of this release, a line each. Handed in at the outermost edge; nothing deeper reaches for it. */

import { programme as jinanHazard } from './jinan-hazard/programme.ts'
import { programme as jinanStudio } from './jinan-studio/programme.ts'
import { type Registry, registryOf } from './registry-of.ts'
import { programme as shandongStudio } from './shandong-studio/programme.ts'

export const registry: Registry = registryOf([jinanStudio, jinanHazard, shandongStudio])

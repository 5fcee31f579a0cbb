/** A technical studio of the city raises the skills of workers; a person judges how well. */

import { raisesSkills } from '../../../rules/studios/technical-effect.ts'
import { municipal } from '../studio-law.ts'

export const skills = raisesSkills({
  id: 'JN-07-4',
  law: municipal,
  figures: [
    { key: 'trained', name: '培训人次' },
    { key: 'apprentices', name: '带徒人数' },
  ],
})

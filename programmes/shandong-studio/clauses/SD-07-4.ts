/** A technical studio raises the skills of workers; a person judges how well. */

import { raisesSkills } from '../../../rules/studios/technical-effect.ts'
import { provincial } from '../studio-law.ts'

export const skills = raisesSkills({
  id: 'SD-07-4',
  law: provincial,
  figures: [
    { key: 'trained', name: '培训人次' },
    { key: 'promoted', name: '晋级人数' },
    { key: 'apprentices', name: '带徒人数' },
  ],
})

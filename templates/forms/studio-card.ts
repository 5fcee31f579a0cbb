/** What the cards of studio applications have in common: the forms that belong to a studio, as parts of its card. */
import type { CardKind, CardPart, Form } from '../sheet/form.ts'
import { achievements } from './achievements.ts'
import { members } from './members.ts'
import { projects } from './projects.ts'

/** One card for each category, with its conditions alone. */
export const categoryKinds = (given: Readonly<Record<string, string>> = {}) =>
  [
    { id: 'technical', name: '技术创新型', given: { ...given, category: '技术创新型' } },
    { id: 'service', name: '服务创新型', given: { ...given, category: '服务创新型' } },
    { id: 'management', name: '管理创新型', given: { ...given, category: '管理创新型' } },
  ] as const satisfies readonly CardKind[]

/** What studios of a category are asked beside the achievements that all are asked. */
export const categoryParts: readonly CardPart[] = [
  {
    title: '服务创新型条件',
    only: ['service'],
    fields: ['serviceConcept', 'serviceSystem', 'serviceBrand', 'serviceLead', 'serviceRecognition'],
  },
  {
    title: '管理创新型条件',
    only: ['management'],
    fields: [
      'managementLead',
      'managementSystem',
      'adoptionProof',
      'adoptedBy',
      'adoptedOn',
      'adoptionScope',
    ],
  },
]

const MORE_ROWS = '行不够的，在表中间插入行；序号不影响读取'

export const teamPart = (keys: readonly (keyof typeof members.columns)[]): CardPart => ({
  title: '团队成员',
  hint: `领衔人也填；${MORE_ROWS}`,
  table: members as unknown as Form,
  keys,
  rows: 7,
})

/** @param rows what the measure asks of the years that count, and a little more */
export const projectsPart = (rows: number): CardPart => ({
  title: '创新课题',
  hint: `跨年的课题在每个年度各填一行；${MORE_ROWS}`,
  table: projects as unknown as Form,
  keys: ['year', 'name', 'goal', 'explanation'],
  rows,
})

export const achievementsPart = (fields: readonly (keyof typeof achievements.columns)[]): CardPart => ({
  title: '创新成果',
  hint: '一项获奖、专利或认定填一项；不够的，整项复制，插在后面',
  card: achievements as unknown as Form,
  fields,
  times: 3,
})

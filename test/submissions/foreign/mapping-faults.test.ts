import { expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { mappingFaults } from '../../../submissions/foreign/mapping-faults.ts'
import { WHOLE_FORM } from '../../../templates/forms/form-mapping.ts'
import { officeThatSettled } from './settled.ts'
import { joined } from './strangers.ts'

const said = (says: (label: string) => Record<string, string>) =>
  mappingFaults(registry, officeThatSettled(joined(), { says: says as never })).map(({ finding }) => [
    finding.severity,
    finding.code,
    finding.value,
  ])

it.each([
  ['a column that we have not', '领衔人年龄'],
  ['a name that several columns have', '姓名、职务'],
  ['more than two columns', '领衔人·姓名＋领衔人·职称＋工作室名称'],
])('asks about %s, at the cell', (_, column) => {
  expect(said((label) => (label === '推荐单位' ? { column, confirmed: '是' } : {}))).toEqual([
    ['error', 'foreign/mapping', column],
  ])
})

it.each([['不对应'], ['领衔人·姓名'], ['工作室名称'], ['领衔人·姓名＋领衔人·职称']])(
  'is content with %s',
  (column) => {
    expect(said((label) => (label === '推荐单位' ? { column, confirmed: '是' } : {}))).toEqual([])
  },
)

it('does not ask about lines that nobody confirmed', () => {
  expect(said((label) => (label === WHOLE_FORM ? {} : { column: '没有这一栏' }))).not.toEqual([])
  expect(said((label) => (label === '推荐单位' ? { column: '没有这一栏' } : {}))).toEqual([])
})

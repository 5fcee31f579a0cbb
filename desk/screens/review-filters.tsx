/** How the list of records is narrowed down. */
import { SearchBox, Select } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { SEVERITIES, SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import type { ReviewChoices, ReviewFilter } from '../views/review-list.ts'

interface ReviewFiltersProps {
  readonly filter: ReviewFilter
  readonly choices: ReviewChoices
  readonly onChange: (filter: ReviewFilter) => void
}

type Chosen = Exclude<keyof ReviewFilter, 'words'>

export function ReviewFilters({ filter, choices, onChange }: ReviewFiltersProps): ReactElement {
  const one = (
    key: Chosen,
    label: string,
    options: readonly (readonly [value: string, words: string])[],
  ): ReactElement => (
    <Select
      size="small"
      aria-label={label}
      value={filter[key] ?? ''}
      onChange={(_, { value }) => onChange({ ...filter, [key]: value === '' ? null : value })}
    >
      <option value="">{label}：全部</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  )
  const same = (words: readonly string[]) => words.map((word) => [word, word] as const)
  return (
    <search className="review-filters">
      <SearchBox
        size="small"
        aria-label="查找单位、编号、名称、姓名"
        placeholder="单位、编号、名称、姓名"
        value={filter.words}
        onChange={(_, { value }) => onChange({ ...filter, words: value })}
      />
      {choices.programmes.length > 1 && one('programme', '项目', same(choices.programmes))}
      {one('unit', '单位', same(choices.units))}
      {one('category', '类别', same(choices.categories))}
      {one('article', '条款', same(choices.articles))}
      {one('gravity', '程度', [
        ...SEVERITIES.filter((each) => each !== 'info').map((each) => [each, SEVERITY_NAMES[each]] as const),
        ['none', '没有问题'],
      ])}
      {one('left', '还要办', [
        ['open', '还没有意见'],
        ['ticks', '清单没有看完'],
      ])}
    </search>
  )
}

/** 拟命名名单, one step of naming at a time: what is filled in, and what the last merge found of it. */
import { Button, Input, Select, Tab, TabList } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type ReactElement, useEffect, useState } from 'react'
import { type NameRow, type NamingView, STAGES, type StepValue } from '../views/naming.ts'
import { useDesk } from './desk-context.ts'
import { Wide } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'

interface CellProps {
  readonly step: StepValue
  readonly label: string
  /** @returns whether it was written */
  readonly onFilled: (value: string) => Promise<boolean>
}

/** Written when the person leaves the field or presses Enter. */
function StepCell({ step, label, onFilled }: CellProps): ReactElement {
  const before = step.value ?? ''
  const [value, setValue] = useState(before)
  useEffect(() => setValue(before), [before])
  const leave = (): void => {
    if (value !== before) void onFilled(value).then((written) => !written && setValue(before))
  }
  if (step.options !== null)
    return (
      <Select
        size="small"
        aria-label={label}
        value={before}
        onChange={(_, { value: to }) => void onFilled(to)}
      >
        <option value="">未填</option>
        {step.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    )
  return (
    <Input
      size="small"
      aria-label={label}
      type={step.isDay ? 'date' : 'text'}
      value={value}
      onChange={(_, { value: to }) => setValue(to)}
      onBlur={leave}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
    />
  )
}

function NameLine({
  name,
  keys,
}: {
  readonly name: NameRow
  readonly keys: readonly string[]
}): ReactElement {
  const { act } = useDesk()
  const steps = name.steps.filter(({ key }) => keys.includes(key))
  const { programme, studio } = name.key
  const says = [...steps.flatMap(({ fault }) => fault?.says ?? []), ...name.faults]
  return (
    <tr>
      <th scope="row">
        {studio}
        <span className="row-remark">
          {name.key.unit} {name.key.number} {name.leader}
        </span>
      </th>
      {steps.map((step) => (
        <td key={step.key} className={step.fault === null ? undefined : 'cell-fault'}>
          <StepCell
            step={step}
            label={`${studio}：${step.header}`}
            onFilled={(value) =>
              act({
                kind: 'step',
                programme,
                name: name.key,
                step: step.key,
                value: value === '' ? null : value,
              })
            }
          />
        </td>
      ))}
      <td>
        {says.length === 0 ? (
          <span className="quiet">{name.words}</span>
        ) : (
          says.map((each) => <ToneBadge key={each} tone="error" words={each} />)
        )}
      </td>
      <td>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`从名单去掉${studio}`}
          title="从名单去掉（可以撤销）"
          onClick={() => void act({ kind: 'unname', name: name.key })}
        />
      </td>
    </tr>
  )
}

/** One value for every name on the list. */
function FillAll({ naming, step }: { readonly naming: NamingView; readonly step: StepValue }): ReactElement {
  const { act } = useDesk()
  const { programme } = naming
  return (
    <StepCell
      step={{ ...step, value: null }}
      label={`全部：${step.header}`}
      onFilled={(value) => act({ kind: 'step', programme, name: null, step: step.key, value })}
    />
  )
}

export function NamesTable({ naming }: { readonly naming: NamingView }): ReactElement {
  const [stage, setStage] = useState(STAGES[0]!.title)
  const { keys } = STAGES.find(({ title }) => title === stage)!
  const [first] = naming.list
  if (first === undefined)
    return <p className="quiet">还没有拟命名的：汇总时按排序在控制数以内列出，也可以在上面逐个“列入名单”。</p>
  const steps = first.steps.filter(({ key }) => (keys as readonly string[]).includes(key))
  return (
    <>
      <TabList
        size="small"
        aria-label="命名的步骤"
        selectedValue={stage}
        onTabSelect={(_, { value }) => setStage(String(value))}
      >
        {STAGES.map(({ title }, index) => (
          <Tab key={title} value={title}>
            {index + 1} {title}
          </Tab>
        ))}
      </TabList>
      <Wide label="拟命名名单">
        <table className="plain-table names">
          <thead>
            <tr>
              <th scope="col">工作室</th>
              {steps.map(({ key, header }) => (
                <th key={key} scope="col">
                  {header}
                </th>
              ))}
              <th scope="col">核对</th>
              <th scope="col">
                <span className="out-of-sight">去掉</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="fill-all">
              <th scope="row">全部填成</th>
              {steps.map((step) => (
                <td key={step.key}>
                  <FillAll naming={naming} step={step} />
                </td>
              ))}
              <td colSpan={2} className="quiet">
                会盖过已填的，可以撤销
              </td>
            </tr>
            {naming.list.map((name) => (
              <NameLine key={JSON.stringify(name.key)} name={name} keys={keys} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

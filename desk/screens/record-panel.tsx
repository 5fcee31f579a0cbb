/** One record: what was found and where it stands, what only a person can judge, and the office's opinion. */
import { Button, ToggleButton } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { type ReactElement, useState } from 'react'
import type { RecordView } from '../views/record-view.ts'
import { Checklist } from './checklist.tsx'
import { DoubleView } from './double-view.tsx'
import { FindingCards } from './finding-cards.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { RecordSheets, type Spot } from './record-sheets.tsx'
import { Section } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'
import './record.css'

interface RecordPanelProps {
  readonly record: RecordView
  /** `3 / 76`; `null` where the list does not show it. */
  readonly place: string | null
  readonly onStep: (by: 1 | -1) => void
  /** Whether numbers of persons and accounts are shown whole. */
  readonly whole: boolean
  readonly onWhole: (wanted: boolean) => void
}

function Head({ record, place, onStep, whole, onWhole }: RecordPanelProps): ReactElement {
  const { key, who, employer, verdict, tone, sentOn, version } = record
  return (
    <header className="record-head">
      <div>
        <h2>{key.name}</h2>
        <p>
          {key.programme}　{key.unit}　{key.number}　{who}
          {employer !== '' && `　${employer}`}
        </p>
        <p className="quiet">
          {record.file}　第 {version} 版　{sentOn ?? '没有写日期'}
        </p>
      </div>
      <div className="record-steps">
        <ToneBadge tone={tone} words={verdict} />
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={whole}
          title="证件号、电话、账号平时遮盖"
          onClick={() => onWhole(!whole)}
        >
          {whole ? '遮盖号码' : '显示号码'}
        </ToggleButton>
        <span className="quiet">{place}</span>
        <Button
          size="small"
          icon={<ChevronUpRegular />}
          aria-label="上一条（Alt+↑）"
          title="上一条（Alt+↑）"
          onClick={() => onStep(-1)}
        />
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          aria-label="下一条（Alt+↓）"
          title="下一条（Alt+↓）"
          onClick={() => onStep(1)}
        />
      </div>
    </header>
  )
}

const Lines = ({ of }: { readonly of: readonly (readonly [name: string, text: string])[] }): ReactElement => (
  <dl className="facts">
    {of.map(([name, text]) => (
      <div key={name + text}>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)

const firstSpot = ({ findings, sheets }: RecordView): Spot | null => {
  const at = findings.find(({ sheet, address }) => sheet !== null && address !== null)
  if (at !== undefined) return { sheet: at.sheet!, address: at.address! }
  const [sheet] = sheets
  return sheet === undefined ? null : { sheet: sheet.sheet, address: `A${sheet.at}` }
}

export function RecordPanel(props: RecordPanelProps): ReactElement {
  const { record } = props
  const { findings, checklist, evidence, explanations, doubles, sheets } = record
  const [spot, setSpot] = useState<Spot | null>(() => firstSpot(record))
  return (
    <article className="record" aria-label={record.key.name}>
      <Head {...props} />
      <div className="record-body">
        {record.aside !== '' && (
          <p className="screen-note">
            <ToneBadge tone="gap" words={record.aside} />
          </p>
        )}
        {record.changedSince && (
          <p className="screen-note">
            <ToneBadge tone="review" words="作出意见以后，申报改过：请再看一遍" />
          </p>
        )}
        <Section title="发现的问题" count={findings.length}>
          {findings.length === 0 ? (
            <p className="quiet">没有发现问题。</p>
          ) : (
            <FindingCards record={record} spot={spot} onSpot={setSpot} />
          )}
        </Section>
        <RecordSheets sheets={sheets} spot={spot} onSpot={setSpot} />
        {checklist.length > 0 && (
          <Section
            title="要人看的"
            count={checklist.filter(({ found }) => found === null || found.changedSince).length}
          >
            <Checklist record={record} onSpot={setSpot} />
          </Section>
        )}
        {evidence.length > 0 && (
          <Section title="写到的证明材料" count={evidence.length} open={false}>
            <Lines of={evidence.map(({ header, value }) => [header, value])} />
          </Section>
        )}
        {explanations.length > 0 && (
          <Section title="报送单位的说明" count={explanations.length}>
            <Lines of={explanations.map(({ where, text }) => [where, text])} />
          </Section>
        )}
        {doubles.length > 0 && (
          <Section title="可能是同一个" count={doubles.length}>
            {doubles.map((double) => (
              <DoubleView key={double.sides.map(({ key }) => key.file + key.number).join()} double={double} />
            ))}
          </Section>
        )}
      </div>
      <OpinionForm record={record} onNext={() => props.onStep(1)} />
    </article>
  )
}

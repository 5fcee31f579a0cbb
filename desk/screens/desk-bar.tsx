/** The bar above the screens: whose office it is, who decides, and what can be done at any time. */
import {
  Button,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { type ReactElement, useEffect, useState } from 'react'
import type { DeskState } from '../session/session.ts'
import type { Left } from '../views/all-views.ts'
import { useDesk } from './desk-context.ts'
import './bar.css'

export type ScreenName = 'inbox' | 'review' | 'naming' | 'funds' | 'forms' | 'files'

interface ScreenTab {
  readonly name: ScreenName
  readonly title: string
  /** What is left to do there; empty where nothing is. */
  readonly left: (left: Left) => string
}

const some = (count: number, words: (count: number) => string): string => (count === 0 ? '' : words(count))

const TABS: readonly ScreenTab[] = [
  { name: 'inbox', title: '收件', left: ({ missing }) => some(missing, (n) => `${n} 家未报`) },
  { name: 'review', title: '审核', left: ({ undecided }) => some(undecided, (n) => `${n} 条未定`) },
  { name: 'naming', title: '名额与命名', left: ({ over }) => some(over, (n) => `超出 ${n} 家`) },
  { name: 'funds', title: '资金', left: ({ off }) => some(off, (n) => `${n} 项不符`) },
  { name: 'forms', title: '表样', left: ({ unmapped }) => some(unmapped, (n) => `${n} 处待核`) },
  { name: 'files', title: '文件', left: () => '' },
]

/** Said when the person leaves the field. */
function Actor({ name }: { readonly name: string }): ReactElement {
  const { desk } = useDesk()
  const [value, setValue] = useState(name)
  useEffect(() => setValue(name), [name])
  return (
    <span className="actor">
      <label htmlFor="actor">经办人</label>
      <Input
        id="actor"
        size="small"
        value={value}
        onChange={(_, { value: to }) => setValue(to)}
        onBlur={() => value.trim() !== name && desk.setActor(value.trim())}
      />
    </span>
  )
}

/** What is done to the folder as a whole, each asked for in a dialog. */
export type OfficeAct = 'next-year' | 'clear-year' | 'leave'

interface DeskBarProps {
  readonly state: DeskState
  readonly screen: ScreenName
  readonly onScreen: (screen: ScreenName) => void
  readonly onAct: (act: OfficeAct) => void
}

export function DeskBar({ state, screen, onScreen, onAct }: DeskBarProps): ReactElement {
  const { desk } = useDesk()
  const { office, folder, undo, resultsBehind, views, phase } = state
  const busy = phase === 'writing'
  return (
    <header className="desk-bar">
      <div className="desk-title">
        <p>
          <strong>{office?.union ?? '办公室'}</strong>
          {office !== null && ` ${office.year} 年`}
          <span className="quiet">　{folder?.kind === 'example' ? '示例，编造的数据' : folder?.name}</span>
        </p>
        <div className="desk-acts">
          <Actor name={state.actor} />
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabled={undo === null || busy}
            title={undo ?? '没有可以撤销的'}
            onClick={() => void desk.undo()}
          >
            撤销
          </Button>
          <Button
            size="small"
            appearance={resultsBehind ? 'primary' : 'secondary'}
            icon={<ArrowSyncRegular />}
            disabled={busy}
            title={resultsBehind ? '结果里还是以前的，请再汇总一次' : '重新读取收件，写出结果'}
            onClick={() => void desk.run()}
          >
            汇总
          </Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label="更多"
                disabled={busy}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => onAct('next-year')}>启用新年度…</MenuItem>
                {folder?.kind === 'folder' && (
                  <MenuItem onClick={() => onAct('clear-year')}>清理办完的年度…</MenuItem>
                )}
                <MenuItem onClick={() => onAct('leave')}>换一个文件夹…</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      </div>
      <TabList
        aria-label="各页"
        selectedValue={screen}
        onTabSelect={(_, { value }) => onScreen(value as ScreenName)}
      >
        {TABS.map(({ name, title, left }) => (
          <Tab key={name} value={name}>
            {title}
            {views !== null && left(views.left) !== '' && (
              <span className="tab-left">{left(views.left)}</span>
            )}
          </Tab>
        ))}
      </TabList>
    </header>
  )
}

/** What is wanted less often: clear, fill the summary, take the list along, notes. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import type { ReactElement } from 'react'
import type { Pane, PaneState } from '../session/state.ts'
import { notIdle } from './not-idle.ts'
import { OfficeItems } from './office-items.tsx'
import { copyText, saveBytes, saveText } from './take-along.ts'

interface MoreMenuProps {
  readonly state: PaneState
  readonly pane: Pane
  /** The checks have no buttons of their own. */
  readonly withChecks: boolean
}

/** Why an item cannot be chosen, said beside it. */
const reason = (why: string | false | null): { readonly secondaryContent?: string } =>
  why === false || why === null ? {} : { secondaryContent: why }

async function saveCopy(pane: Pane): Promise<void> {
  const copy = await pane.markedCopy()
  if (copy !== null) saveBytes(copy.name, copy.bytes)
}

export function MoreMenu({ state, pane, withChecks }: MoreMenuProps): ReactElement {
  const { capabilities, list, phase } = state
  const busy = notIdle(phase)
  const isJudged = phase.kind === 'findings' || phase.kind === 'passed'
  const csv = (): void => {
    const { name, text } = pane.listAsCsv()
    saveText(name, text)
  }
  return (
    <Menu
      checkedValues={{ notes: state.notes ? ['on'] : [], live: state.live ? ['on'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const on = checkedItems.includes('on')
        void (name === 'notes' ? pane.toggleNotes(on) : pane.setLive(on))
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label="更多" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {withChecks && (
            <>
              <MenuItem
                disabled={busy !== null}
                {...reason(busy ?? false)}
                onClick={() => void pane.checkSheet()}
              >
                校验本表
              </MenuItem>
              <MenuItem
                disabled={busy !== null}
                {...reason(busy ?? false)}
                onClick={() => void pane.checkAll()}
              >
                校验全部
              </MenuItem>
              <MenuDivider />
            </>
          )}
          <MenuItem
            disabled={busy !== null || capabilities?.marks !== true}
            {...reason(busy ?? (capabilities?.marks !== true && '这里不能标记单元格'))}
            onClick={() => void pane.clearMarks()}
          >
            清除标记
          </MenuItem>
          {capabilities?.write === true && (
            <MenuItem disabled={busy !== null} {...reason(busy)} onClick={() => void pane.fillSummary()}>
              生成汇总表…
            </MenuItem>
          )}
          {capabilities?.download === true && (
            <MenuItem
              disabled={!isJudged}
              {...reason(!isJudged && '校验后才有')}
              onClick={() => void saveCopy(pane)}
            >
              下载标注副本
            </MenuItem>
          )}
          <MenuDivider />
          <MenuItem
            disabled={list.matching === 0}
            {...reason(list.matching === 0 && '列表是空的')}
            onClick={() => void copyText(pane.listAsText())}
          >
            复制列表
          </MenuItem>
          {capabilities?.savesFiles !== false && (
            <MenuItem
              disabled={list.matching === 0}
              {...reason(list.matching === 0 && '列表是空的')}
              onClick={csv}
            >
              导出列表（CSV）
            </MenuItem>
          )}
          {capabilities?.write === true && <MenuDivider />}
          {capabilities?.notes === true && (
            <MenuItemCheckbox name="notes" value="on">
              在标记处写批注
            </MenuItemCheckbox>
          )}
          {capabilities?.write === true && capabilities.events && (
            <MenuItemCheckbox name="live" value="on">
              改动后自动重新校验{capabilities.undoStays ? '' : '（会清空 Excel 的撤销记录）'}
            </MenuItemCheckbox>
          )}
          {state.office !== null && (
            <>
              <MenuDivider />
              <OfficeItems office={state.office} pane={pane} disabled={busy !== null} />
            </>
          )}
          {capabilities?.selfCheck === true && (
            <>
              <MenuDivider />
              <MenuItem disabled={busy !== null} {...reason(busy)} onClick={() => void pane.runSelfCheck()}>
                安装自检
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** By which office's word the workbook is judged besides its own: its 通知 is chosen once, and can be left again. */
import { MenuItem } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Pane, PaneState } from '../session/state.ts'

interface OfficeItemsProps {
  readonly office: NonNullable<PaneState['office']>
  readonly pane: Pane
  readonly disabled: boolean
}

/** Asks for a file; nothing comes of it where the user thinks better of it. */
function pickNotice(pane: Pane): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.xlsx'
  input.hidden = true
  // Some web views forget an input that is in no document.
  document.body.append(input)
  input.oncancel = () => input.remove()
  input.onchange = () => {
    const file = input.files?.[0]
    input.remove()
    if (file) void file.arrayBuffer().then((bytes) => pane.takeOffice(file.name, new Uint8Array(bytes)))
  }
  input.click()
}

export const OfficeItems = ({ office, pane, disabled }: OfficeItemsProps): ReactElement => (
  <>
    <MenuItem
      disabled={disabled}
      {...(office.words === null ? {} : { secondaryContent: office.words })}
      onClick={() => pickNotice(pane)}
    >
      {office.words === null ? '照办公室的通知校验…' : '换一份通知…'}
    </MenuItem>
    {office.words !== null && (
      <MenuItem disabled={disabled} onClick={() => void pane.forgetOffice()}>
        不照通知校验
      </MenuItem>
    )}
  </>
)

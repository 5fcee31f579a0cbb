/** The blue button of the page: the next step with this workbook. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { type ReactElement, useState, useSyncExternalStore } from 'react'
import { saveBytes } from '../pane/take-along.ts'
import { ChangedMeanwhile, keepIn } from './file-source.ts'
import { nextStep, STEP_WORDS } from './next-step.ts'
import type { OpenWorkbook } from './open-workbook.ts'

interface NextStepProps {
  readonly open: OpenWorkbook
  /** The workbook was written into its own file, which is now this one. */
  readonly onKept: (source: OpenWorkbook['source']) => void
  readonly onAgain: () => void
  readonly onAnother: () => void
}

const CHANGED = '原文件打开以后又被保存过，没有覆盖它：请另存一份，或点“改好后再校验”重新打开。'
const NOT_WRITTEN = '没有写进原文件（可能正在 Excel 里打开，或没有允许写入）：关闭后再试，或另存一份。'

async function saveCopy({ pane }: OpenWorkbook): Promise<void> {
  const copy = await pane.mended()
  if (copy === null) return
  saveBytes(copy.name, copy.bytes)
  pane.kept(`已存为“${copy.name}”，在浏览器的下载文件夹里；报送这一份。`)
}

async function saveInPlace({ open, onKept }: NextStepProps): Promise<string | null> {
  const copy = await open.pane.mended()
  if (copy === null) return null
  try {
    const source = await keepIn(open.source, copy.bytes)
    onKept(source)
    open.pane.kept(`已存到原文件“${source.file.name}”。`)
    return null
  } catch (error) {
    return error instanceof ChangedMeanwhile ? CHANGED : NOT_WRITTEN
  }
}

const SaveButton = (props: NextStepProps): ReactElement => {
  const { open } = props
  const [trouble, setTrouble] = useState<string | null>(null)
  const { handle } = open.source
  if (handle === null)
    return (
      <Button size="small" appearance="primary" onClick={() => void saveCopy(open)}>
        {STEP_WORDS.save}
      </Button>
    )
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="primary">
            {STEP_WORDS.save}…
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void saveInPlace(props).then(setTrouble)}>
              存到原文件“{handle.name}”
            </MenuItem>
            <MenuItem onClick={() => void saveCopy(open)}>另存一份</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {trouble !== null && (
        <p className="drop-trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}

export function NextStepButton(props: NextStepProps): ReactElement | null {
  const { open, onAgain, onAnother } = props
  const state = useSyncExternalStore(open.pane.subscribe, open.pane.getState)
  const [copied, setCopied] = useState(false)
  const step = nextStep(state, open.source.handle !== null, copied)
  if (step === null) return null
  if (step === 'save') return <SaveButton {...props} />
  const takeCopy = async (): Promise<void> => {
    const copy = await open.pane.markedCopy()
    if (copy === null) return
    saveBytes(copy.name, copy.bytes)
    setCopied(true)
  }
  const run = { copy: () => void takeCopy(), again: onAgain, another: onAnother }[step]
  return (
    <Button size="small" appearance="primary" onClick={run}>
      {STEP_WORDS[step]}
    </Button>
  )
}

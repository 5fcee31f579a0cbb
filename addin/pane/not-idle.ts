/** Why nothing can be asked for just now, to be said beside what cannot be chosen. */
import type { Phase } from '../session/state.ts'

const WHY: Readonly<Partial<Record<Phase['kind'], string>>> = {
  'no-host': '还没有打开工作簿',
  loading: '正在校验，请稍等',
  'too-old': '这个版本的 Excel 缺少所需功能',
}

/** `null` where something can be asked for. */
export const notIdle = ({ kind }: Phase): string | null => WHY[kind] ?? null

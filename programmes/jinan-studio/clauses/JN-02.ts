/** A studio of the city is led by one person and made up mainly of front-line workers. */
import { mainlyFrontLine } from '../../../rules/studios/front-line.ts'
import { municipal } from '../studio-law.ts'

export const team = mainlyFrontLine({ id: 'JN-02', law: municipal })

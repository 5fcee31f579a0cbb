/** The city's application as the articles on studios see it. */
import type { StudioLaw } from '../../rules/studios/studio-law.ts'
export declare const municipal: StudioLaw

import { type Answer, answerPage } from './answer-page.ts'
import { type Denial, recordDenial } from './record-denial.ts'

/** The answer to what may not be done, recorded. */
export async function refuse(
  request: Request,
  { denial, ...answer }: Answer & { denial: Denial },
  actor: string | null = null,
): Promise<Response> {
  await recordDenial(denial, request, actor)
  return answerPage(request, answer)
}

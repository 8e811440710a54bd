import { Button } from '@/components/ui/button.tsx'
import type { PreparedDocument } from '@/lib/desk/prepared-import.ts'
import { preparedActionPath } from '@/lib/urls.ts'

/** Whether one text is to be applied with the others, and the way to change that. */
export function DocumentChoice({ document: { preparedId, position, chosen } }: { document: PreparedDocument }) {
  return (
    <form
      action={preparedActionPath(preparedId, 'choose')}
      method="post"
      className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5 print:hidden"
    >
      <input type="hidden" name="shown" value={position} />
      <input type="hidden" name="position" value={position} />
      {!chosen && <input type="hidden" name="chosen" value={position} />}
      <span className="font-medium">{chosen ? '✓ Chosen to be applied' : '○ Not chosen: it would be left out'}</span>
      <Button type="submit">{chosen ? 'Leave it out' : 'Choose it'}</Button>
    </form>
  )
}

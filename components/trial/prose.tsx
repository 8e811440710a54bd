import { splitProse } from './split-prose.ts'

/** A registry's prose: its words as text, its paragraphs and list marks for the eye. */
export function Prose({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`space-y-2 ${className}`}>
      {splitProse(text).map((block, at) =>
        block.kind === 'item' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
          <div key={at} className={`flex gap-2 ${block.depth ? 'pl-8' : 'pl-2'}`}>
            <span className="flex-none text-muted">{block.marker}</span>
            <span className="min-w-0">{block.text}</span>
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
          <p key={at} className="whitespace-pre-line">
            {block.text}
          </p>
        ),
      )}
    </div>
  )
}

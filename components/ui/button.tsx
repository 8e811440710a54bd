import type { ComponentProps } from 'react'

type Look = 'plain' | 'primary' | 'quiet'

const LOOKS: Record<Look, string> = { plain: 'button', primary: 'button button-primary', quiet: 'button button-quiet' }

export function Button({ look = 'plain', className = '', ...rest }: ComponentProps<'button'> & { look?: Look }) {
  return <button className={`${LOOKS[look]} ${className}`} {...rest} />
}

/** A link that looks like a button: for what leads somewhere, not for what submits. */
export function ButtonLink({ look = 'plain', className = '', ...rest }: ComponentProps<'a'> & { look?: Look }) {
  return <a className={`${LOOKS[look]} ${className}`} {...rest} />
}

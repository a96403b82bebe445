import { getMDXComponent } from 'mdx-bundler/client/index.js';
import { useTranslations } from 'next-intl';
import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';
import type { NumberedSource, Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { Cite } from './Cite.tsx';
import { Definition } from './Definition.tsx';
import { isFirstMark } from './firstMark.ts';
import { Term } from './Term.tsx';
import { Under } from './Under.tsx';

type Props = {
  text: Text;
  sources: readonly NumberedSource[] /** Headings of the body sit below this level. */;
  under?: 1 | 2 /** Inside a frame, links to the portal open outside it. */;
  isFramed?: boolean;
  /** The sources that stand in the margin of this page already; those of this text join them. */
  shown?: Set<string>;
};

/** The body of a text, with its vocabulary: citations, terms with their definitions, remarks of the portal, links into the reader's language. */
export function Body({ text, sources, under = 1, isFramed = false, shown = new Set() }: Props) {
  const Content = getMDXComponent(text.body);
  const Heading = under === 1 ? 'h2' : 'h3';
  const firstIn = (children: ReactNode) => {
    const cited = Children.toArray(children).map((child) => (isValidElement<{ of?: string }>(child) ? child.props.of : undefined));
    return sources.filter(({ id }) => cited.includes(id) && !shown.has(id));
  };
  const components = {
    p: ({ children }: ComponentProps<'p'>) => {
      const first = firstIn(children);
      return (
        <>
          <p>{children}</p>
          <Under sources={first} as="p" />
        </>
      );
    },
    li: ({ children }: ComponentProps<'li'>) => {
      const first = firstIn(children);
      return (
        <li>
          {children}
          <Under sources={first} as="span" />
        </li>
      );
    },
    h2: (props: ComponentProps<'h2'>) => <Heading {...props} />,
    a: ({ href = '', ...props }: ComponentProps<'a'>) => (
      <a
        {...props}
        href={href.startsWith('/') ? pathIn(text.locale, href) : href}
        {...(/^https?:/.test(href) && { rel: 'noreferrer' })}
        {...(isFramed && !href.startsWith('#') && { target: '_top' })}
      />
    ),
    table: (props: ComponentProps<'table'>) => (
      <div className="wide">
        <table {...props} />
      </div>
    ),
    Note: Remark,
    Cite: ({ of }: { of: string }) => {
      const source = sources.find((candidate) => candidate.id === of);
      if (!source) throw new Error(`${text.kind}/${text.slug} cites "${of}", which is not among the sources of its page`);
      // A frame has no margin.
      const isBeside = !isFramed && !shown.has(of);
      shown.add(of);
      return <Cite source={source} isFirst={isFirstMark(sources, of)} isBeside={isBeside} />;
    },
    Term: ({ of, children }: { of: string; children: string }) => (
      <Term of={of} text={text} isFramed={isFramed}>
        {children}
      </Term>
    ),
    Definition: ({ of }: { of: string }) => (isFramed ? null : <Definition of={of} text={text} />),
  };
  return <Content components={components} />;
}

function Remark({ children }: { children: ReactNode }) {
  const t = useTranslations('article');
  return (
    <aside className="remark" role="note" aria-label={t('note')}>
      {children}
    </aside>
  );
}

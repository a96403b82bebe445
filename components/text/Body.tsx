import { getMDXComponent } from 'mdx-bundler/client/index.js';
import { useTranslations } from 'next-intl';
import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import { Cite } from './Cite.tsx';
import { Definition } from './Definition.tsx';
import { Meaning } from './Meaning.tsx';
import { Term } from './Term.tsx';
import { Under } from './Under.tsx';

type Props = {
  text: Text;
  sources: readonly NumberedSource[];
  /** Headings of the body sit below this level. */
  under?: 1 | 2;
  /** Inside a frame, links to the portal open outside it. */
  isFramed?: boolean;
};

/** A citation, and whether its source stands in the margin too, as content/files/arrangeBody.ts says. */
type Cited = { of: string; isNoted?: boolean };

/** The body of a text, with its vocabulary: citations, terms with their definitions, remarks of the portal, links into the reader's language. */
export function Body({ text, sources, under = 1, isFramed = false }: Props) {
  const Content = getMDXComponent(text.body);
  const Heading = under === 1 ? 'h2' : 'h3';
  const notedIn = (children: ReactNode) => {
    // A frame has no margin, and little room.
    if (isFramed) return [];
    const noted = Children.toArray(children).map((child) =>
      isValidElement<Cited>(child) && child.props.isNoted ? child.props.of : undefined,
    );
    return sources.filter(({ id }) => noted.includes(id));
  };
  const termOf = (id: string) => {
    const term = text.terms.get(id);
    if (!term) throw new Error(`${text.kind}/${text.slug} defines "${id}", which is not in the glossary`);
    return term;
  };
  const components = {
    p: ({ children }: ComponentProps<'p'>) => {
      const noted = notedIn(children);
      return (
        <>
          <p>{children}</p>
          <Under sources={noted} as="p" />
        </>
      );
    },
    li: ({ children }: ComponentProps<'li'>) => {
      const noted = notedIn(children);
      return (
        <li>
          {children}
          <Under sources={noted} as="span" />
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
    Cite: ({ of, isNoted = false }: Cited) => {
      const source = sources.find((candidate) => candidate.id === of);
      if (!source)
        throw new Error(`${text.kind}/${text.slug} cites "${of}", which is not among the sources of its page`);
      return <Cite source={source} isBeside={isNoted && !isFramed} />;
    },
    Term: ({ of, children }: { of: string; children: string }) => (
      <Term of={termOf(of)} text={text} isFramed={isFramed}>
        {children}
      </Term>
    ),
    View: ({ of }: { of: string }) => {
      const answer = text.answeredBy.find(({ view, anchor }) => view.id === of && anchor);
      return isFramed || !answer ? null : <AnsweredBy text={text} views={[answer.view]} id={answer.anchor} as="span" />;
    },
    Meaning: ({ of }: { of: string }) => (isFramed ? null : <Meaning of={termOf(of)} text={text} />),
    Definition: ({ of }: { of: string }) => (isFramed ? null : <Definition of={termOf(of)} text={text} />),
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

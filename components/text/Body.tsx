import { getMDXComponent } from 'mdx-bundler/client/index.js';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import type { NumberedSource, Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { Cite } from './Cite.tsx';

type Props = {
  text: Text;
  sources: readonly NumberedSource[] /** Headings of the body sit below this level. */;
  under?: 1 | 2 /** Inside a frame, links to the portal open outside it. */;
  isFramed?: boolean;
};

/** The body of a text, with its vocabulary: citations, remarks of the portal, links into the reader's language. */
export function Body({ text, sources, under = 1, isFramed = false }: Props) {
  const Content = getMDXComponent(text.body);
  const seen = new Set<string>();
  const Heading = under === 1 ? 'h2' : 'h3';
  const components = {
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
      const isFirst = !seen.has(of);
      seen.add(of);
      return <Cite source={source} isFirst={isFirst} />;
    },
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

// Only the pages of collections pay for this style.
import '#components/collection/collection.css';
import type { ReactNode } from 'react';

export default ({ children }: { children: ReactNode }) => children;

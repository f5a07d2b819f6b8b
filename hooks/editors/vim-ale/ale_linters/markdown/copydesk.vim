call ale#copydesk#Define('markdown')

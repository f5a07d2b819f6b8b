call ale#copydesk#Define('text')

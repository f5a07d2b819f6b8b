call ale#copydesk#Define('html')

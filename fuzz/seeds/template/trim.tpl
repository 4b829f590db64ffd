  {{- with .m }}
    {{- .a | indent 4 }}
  {{- else with .l }} {{ index . 0 }} {{ slice . 1 2 }}{{ end -}}  x {{/* c */}}
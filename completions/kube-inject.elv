
use builtin;
use str;

set edit:completion:arg-completer[kube-inject] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'kube-inject'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'kube-inject'= {
            cand -f 'Manifest to read, YAML or JSON; `-` is standard input. May be repeated'
            cand --filename 'Manifest to read, YAML or JSON; `-` is standard input. May be repeated'
            cand -o 'Write to FILE instead of standard output (`-`)'
            cand --output 'Write to FILE instead of standard output (`-`)'
            cand -j 'Threads that inject at the same time [default: one a core]'
            cand --jobs 'Threads that inject at the same time [default: one a core]'
            cand --config 'Folder that holds the three parts'
            cand --injectConfigFile 'File with the injection configuration: the templates'
            cand --inject-config-file 'File with the injection configuration: the templates'
            cand --valuesFile 'File with the values that the templates read'
            cand --values-file 'File with the values that the templates read'
            cand --meshConfigFile 'File with the mesh config'
            cand --mesh-config-file 'File with the mesh config'
            cand --set 'Change one of the values, in Helm''s syntax: `global.proxy.logLevel=debug`'
            cand --source 'What to ask the cluster for [default: auto without files, nothing beside files]'
            cand -r 'Revision of the control plane that the proxies shall belong to, or a tag'
            cand --revision 'Revision of the control plane that the proxies shall belong to, or a tag'
            cand -i 'Namespace of the control plane [default: istio-system]'
            cand --istioNamespace 'Namespace of the control plane [default: istio-system]'
            cand --istio-namespace 'Namespace of the control plane [default: istio-system]'
            cand --injectConfigMapName 'ConfigMap with the templates and the values'
            cand --inject-config-map-name 'ConfigMap with the templates and the values'
            cand --meshConfigMapName 'ConfigMap with the mesh config'
            cand --mesh-config-map-name 'ConfigMap with the mesh config'
            cand -c 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]'
            cand --kubeconfig 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]'
            cand --context 'Context of the kubeconfig [default: its current one]'
            cand -n 'Namespace of objects that name none, for -r auto [default: the context''s]'
            cand --namespace 'Namespace of objects that name none, for -r auto [default: the context''s]'
            cand --as 'User to act as'
            cand --as-group 'Group to act as; needs --as. May be repeated'
            cand --as-uid 'Number of the user to act as; needs --as'
            cand --kubeclient-timeout 'How long to wait for the cluster, and for each answer of the injector [default: 10s]'
            cand --native-sidecars 'Run the proxy as a native sidecar (an init container that keeps running)'
            cand --allow-env 'Let templates read this variable of the environment. May be repeated'
            cand --deny 'Refuse these findings: print nothing and exit with 4'
            cand --report 'Form of the report on standard error'
            cand --color 'Whether to print colours'
            cand --stream 'Print each object as soon as it is done, not all at the end'
            cand --builtin-config 'Use the configuration of a default Istio 1.30 that comes with the program'
            cand --respect-policy 'Obey the `policy` of the injection configuration'
            cand --check 'Print nothing; exit with 4 if injection would change an object'
            cand --strict 'Refuse findings that are most likely mistakes, such as unknown fields'
            cand -q 'Report errors only'
            cand --quiet 'Report errors only'
            cand -v 'Report also where each part of the configuration came from'
            cand --verbose 'Report also where each part of the configuration came from'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand config 'Look at the injection configuration'
        }
        &'kube-inject;config'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Print the configuration that a run with the same flags would use'
            cand rbac 'Print the roles with the least rights that a run with the same flags needs'
        }
        &'kube-inject;config;show'= {
            cand --part 'Print this part alone, and as it is [default: all three, each under its name]'
            cand --config 'Folder that holds the three parts'
            cand --injectConfigFile 'File with the injection configuration: the templates'
            cand --inject-config-file 'File with the injection configuration: the templates'
            cand --valuesFile 'File with the values that the templates read'
            cand --values-file 'File with the values that the templates read'
            cand --meshConfigFile 'File with the mesh config'
            cand --mesh-config-file 'File with the mesh config'
            cand --set 'Change one of the values, in Helm''s syntax: `global.proxy.logLevel=debug`'
            cand --source 'What to ask the cluster for [default: auto without files, nothing beside files]'
            cand -r 'Revision of the control plane that the proxies shall belong to, or a tag'
            cand --revision 'Revision of the control plane that the proxies shall belong to, or a tag'
            cand -i 'Namespace of the control plane [default: istio-system]'
            cand --istioNamespace 'Namespace of the control plane [default: istio-system]'
            cand --istio-namespace 'Namespace of the control plane [default: istio-system]'
            cand --injectConfigMapName 'ConfigMap with the templates and the values'
            cand --inject-config-map-name 'ConfigMap with the templates and the values'
            cand --meshConfigMapName 'ConfigMap with the mesh config'
            cand --mesh-config-map-name 'ConfigMap with the mesh config'
            cand -c 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]'
            cand --kubeconfig 'Kubeconfig that tells how to reach the cluster [default: as kubectl''s]'
            cand --context 'Context of the kubeconfig [default: its current one]'
            cand -n 'Namespace of objects that name none, for -r auto [default: the context''s]'
            cand --namespace 'Namespace of objects that name none, for -r auto [default: the context''s]'
            cand --as 'User to act as'
            cand --as-group 'Group to act as; needs --as. May be repeated'
            cand --as-uid 'Number of the user to act as; needs --as'
            cand --kubeclient-timeout 'How long to wait for the cluster, and for each answer of the injector [default: 10s]'
            cand --report 'Form of the report on standard error'
            cand --color 'Whether to print colours'
            cand --builtin-config 'Use the configuration of a default Istio 1.30 that comes with the program'
            cand -q 'Report errors only'
            cand --quiet 'Report errors only'
            cand -v 'Report also where each part of the configuration came from'
            cand --verbose 'Report also where each part of the configuration came from'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'kube-inject;config;rbac'= {
            cand --name 'Name of the roles and bindings'
            cand --user 'User who gets the rights. May be repeated'
            cand --group 'Group that gets the rights. May be repeated'
            cand --serviceaccount 'Service account that gets the rights. May be repeated'
            cand --native-sidecars 'When runs shall have native sidecars: `auto` needs a right of its own'
            cand --source 'What to ask the cluster for [default: auto without files, nothing beside files]'
            cand -r 'Revision of the control plane that the proxies shall belong to, or a tag'
            cand --revision 'Revision of the control plane that the proxies shall belong to, or a tag'
            cand -i 'Namespace of the control plane [default: istio-system]'
            cand --istioNamespace 'Namespace of the control plane [default: istio-system]'
            cand --istio-namespace 'Namespace of the control plane [default: istio-system]'
            cand --injectConfigMapName 'ConfigMap with the templates and the values'
            cand --inject-config-map-name 'ConfigMap with the templates and the values'
            cand --meshConfigMapName 'ConfigMap with the mesh config'
            cand --mesh-config-map-name 'ConfigMap with the mesh config'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
    ]
    $completions[$command]
}
